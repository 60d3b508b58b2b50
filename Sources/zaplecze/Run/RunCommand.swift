import ArgumentParser
import Panes
import Shop
import ShopStore
import Terminal

/// What is due, done by the shop itself: so far files that become evidence.
struct RunCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Do what is due: take in files of evidence.",
        discussion: """
            Says what was done, one line for each round in which something was. With --every \
            it goes on until it is asked to stop, by Ctrl-C or by TERM, and ends the round.
            """
    )

    @Flag(help: "One round, then end (the default).")
    var once = false

    @Option(
        help: ArgumentHelp(
            "Go on, with so long between the end of a round and the next.",
            valueName: "seconds"
        )
    )
    var every: Int?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard !once || every == nil else {
            throw ValidationError("Give '--once' or '--every', not both.")
        }
        guard (1...86_400).contains(every ?? 1) else {
            throw ValidationError("'--every' must be from 1 to 86400 seconds.")
        }
    }

    func run(at desk: Desk) throws {
        let round = Round(desk)
        guard let every else { return try round.run() }
        let patience = Patience()
        var said: String?
        repeat {
            do {
                try round.run()
                said = nil
            } catch {
                said = try complain(of: error, at: desk, said: said)
            }
        } while patience.wait(seconds: every)
    }

    /// What fails in one round may succeed in the next; the same twice is said once.
    private func complain(of error: any Error, at desk: Desk, said: String?) throws -> String {
        let told = Failure.told(error, shared, at: desk.store)
        guard let failure = told as? Failure else { throw told }
        if failure.line != said { Failure.print(failure.line) }
        return failure.line
    }
}
