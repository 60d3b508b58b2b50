package import Shop

extension ShopStore {
    /// Lets a Unix user in, as themselves or, on a shared account, under a name.
    ///
    /// - Throws: `Stranger` where the name is not of the staff.
    package func signIn(
        _ user: String,
        as name: String? = nil,
        terminal: String = ""
    ) throws -> Visitor {
        try engine.read { session in
            guard let name else { return try session.visitor(named: user, terminal) }
            guard let account = try session.staff(named: user), account.isActive,
                account.isShared
            else { throw Stranger(name: user, problem: .notShared) }
            return try session.visitor(named: name, terminal)
        }
    }

    package func staff(by visitor: Visitor) throws -> [Staff] {
        try read(by: visitor) { try $0.staff(where: "1 = 1") }
    }

    /// Takes somebody on, or back, in a role.
    package func addStaff(
        _ name: String,
        role: Role,
        isShared: Bool = false,
        by signatory: Signatory
    ) throws {
        guard Staff.canBeNamed(name) else { throw Staff.Refusal.unusableName(name) }
        try change(by: signatory, needs: .manageStaff) { session, _ in
            let known = try session.staff(named: name)
            guard known?.isActive != true else { throw Staff.Refusal.nameTaken(name) }
            let id = try known?.id ?? session.insertStaff(name, role: role, isShared: isShared)
            if known != nil {
                try session.run(
                    """
                    UPDATE staff SET role = \(role), is_shared = \(isShared), is_active = 1,
                        version = version + 1
                    WHERE id = \(id)
                    """
                )
            }
            var after = [Deed.Fact("name", name), Deed.Fact("role", role.rawValue)]
            if isShared { after.append(Deed.Fact("shared", "yes")) }
            return ((), Deed(.staffAdded, on: [.staff(id)], after: after))
        }
    }

    package func setRole(_ role: Role, of name: String, by signatory: Signatory) throws {
        try change(by: signatory, needs: .manageStaff) { session, _ in
            let staff = try session.activeStaff(named: name)
            if role != .owner { try session.checkNotLastOwner(staff) }
            try session.run(
                """
                UPDATE staff SET role = \(role), version = version + 1 WHERE id = \(staff.id)
                """
            )
            let deed = Deed(
                .staffRoleChanged,
                on: [.staff(staff.id)],
                before: [Deed.Fact("role", staff.role.rawValue)],
                after: [Deed.Fact("role", role.rawValue)]
            )
            return ((), deed)
        }
    }

    /// Lets somebody go.
    ///
    /// They stay in the table, since the history names them.
    package func removeStaff(_ name: String, by signatory: Signatory) throws {
        try change(by: signatory, needs: .manageStaff) { session, _ in
            let staff = try session.activeStaff(named: name)
            try session.checkNotLastOwner(staff)
            try session.run(
                """
                UPDATE staff SET is_active = 0, version = version + 1 WHERE id = \(staff.id)
                """
            )
            let before = [Deed.Fact("name", name), Deed.Fact("role", staff.role.rawValue)]
            return ((), Deed(.staffRemoved, on: [.staff(staff.id)], before: before))
        }
    }
}

extension Session {
    fileprivate func visitor(named name: String, _ terminal: String) throws -> Visitor {
        guard let staff = try staff(named: name) else {
            throw Stranger(name: name, problem: .unknown)
        }
        guard staff.isActive else { throw Stranger(name: name, problem: .left) }
        guard !staff.isShared else { throw Stranger(name: name, problem: .needsName) }
        return Visitor(staff: staff, rights: try rights(of: staff.role), terminal: terminal)
    }

    fileprivate func activeStaff(named name: String) throws -> Staff {
        guard let staff = try staff(named: name) else { throw Staff.Refusal.noSuchName(name) }
        guard staff.isActive else { throw Staff.Refusal.alreadyGone(name) }
        return staff
    }

    /// A shop always keeps somebody who may name staff; nobody works under a shared
    /// account's own name.
    fileprivate func checkNotLastOwner(_ staff: Staff) throws {
        guard staff.role == .owner else { return }
        let others = try number(
            """
            SELECT count(*) FROM staff WHERE role = \(Role.owner) AND is_active = 1
                AND is_shared = 0 AND id <> \(staff.id)
            """
        )
        guard others > 0 else { throw Staff.Refusal.lastOwner(staff.name) }
    }
}
