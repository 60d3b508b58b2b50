import ArgumentParser
import Canvas
import Glibc

// This target is the program: arguments, the run loop of the screen, and what joins both
// to the shop's store. It decides nothing that the shop's own operations decide.

/// The command line: arguments in, an operation of the shop, text or JSON out.
@main
struct Zaplecze: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zaplecze",
        abstract: "A back office for online shops, in a terminal.",
        discussion: """
            Without a subcommand it opens the app. The exit status is 0 when it is done, 1 when \
            it was refused or failed, 64 when the command line is wrong.
            """,
        subcommands: [OpenCommand.self, DemoCommand.self, InitCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Work",
                subcommands: [
                    ImportCommand.self, OrdersCommand.self, ReturnsCommand.self,
                    ParcelsCommand.self, PayoutsCommand.self, ClaimsCommand.self,
                    StockCommand.self, LoyaltyCommand.self, GiftCardsCommand.self,
                    DocumentsCommand.self, OutboxCommand.self, CounterCommand.self,
                ]
            ),
            CommandGroup(
                name: "The house",
                subcommands: [
                    RunCommand.self, TemplatesCommand.self, StaffCommand.self,
                    ConfigCommand.self, CheckCommand.self,
                ]
            ),
        ],
        defaultSubcommand: OpenCommand.self
    )

    static let version = "0.1.0"

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if arguments == ["--version"] { return try Output().write("zaplecze \(version)\n") }
            var command = try parseAsRoot(arguments.withSharedOptionsLast)
            try command.run()
        } catch is Output.Closed {
            Glibc.exit(0)
        } catch let failure as Failure {
            Failure.print(failure.line)
            Glibc.exit(1)
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Failure.print(fullMessage(for: error).harmless(quoting: arguments))
            Glibc.exit(ExitCode.validationFailure.rawValue)
        }
    }
}

extension String {
    /// Its lines as a terminal may show them, also where they repeat what was typed.
    fileprivate func harmless(quoting arguments: [String]) -> String {
        let values = arguments.flatMap { argument in
            [argument] + argument.split(separator: "=", maxSplits: 1).dropFirst().map(String.init)
        }
        let text = values.filter { $0.contains(where: \.isNewline) }.reduce(self) { text, value in
            text.replacing(value, with: value.cleaned)
        }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0).cleaned }.joined(separator: "\n")
    }
}
