import ArgumentParser

/// Papers of accounting: what sales are corrected by, and what customers sign.
struct DocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "The register of returns, correction invoices, acceptance protocols.",
        subcommands: [
            DocumentsRegisterCommand.self, DocumentsCorrectionsCommand.self,
            DocumentsProtocolCommand.self,
        ]
    )
}
