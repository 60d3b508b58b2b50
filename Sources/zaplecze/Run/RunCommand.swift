import ArgumentParser
import Panes
import Shop
import ShopStore
import Terminal

/// What is due, done by the shop itself: files that become evidence, messages that leave.
struct RunCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Do what is due: take in files of evidence, hand messages over.",
        discussion: """
            Says what was done, one line for each job that had something to do. With --every \
            it goes on until it is asked to stop, by Ctrl-C or by TERM, and ends what is under \
            way.

            Messages go to the command that mail-command in the configuration file of whoever \
            runs it names (otherwise sendmail -t -i), which is stopped after mail-timeout \
            seconds (60). One that fails is tried again later and stays in zaplecze outbox \
            list; the round itself is then still done, with status 0.
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
        let patience = Patience()
        let round = Round(desk) { patience.lasts }
        guard let every else { return try round.run() }
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
