import Exchange
import Foundation
import Panes
import Shop
import ShopStore

/// Takes a file of articles into a shop: compares it first, while others may write, and
/// then applies it in one transaction.
struct ArticleIntake {
    private var file: ArticleFile
    private let options: ArticleFileOptions
    private let desk: Desk
    private var work: ArticleImport

    init(
        of file: ArticleFile,
        _ options: ArticleFileOptions,
        as purpose: ArticleImport.Purpose,
        in warehouse: String? = nil,
        at desk: Desk
    ) {
        self.file = file
        self.options = options
        self.desk = desk
        work = ArticleImport(
            purpose,
            file: (options.file as NSString).lastPathComponent,
            digest: "",
            mapping: file.mapping.name,
            warehouse: warehouse,
            isConfirmed: options.isConfirmed
        )
    }

    mutating func run() throws -> ArticleReport {
        for right in work.rights where !desk.visitor.rights.contains(right) {
            throw Forbidden(right)
        }
        var progress = ProgressLine(in: desk.language)
        try findDigest(&progress)
        progress.restart()
        let preview = try desk.store.preview(of: work, by: desk.visitor) { take in
            try read(&progress) { _ = try take($0.result) }
        }
        guard !options.dryRun else { return ArticleReport(preview: preview, isDry: true) }
        guard !work.isDone(preview.summary) else {
            return ArticleReport(preview: preview, isDry: false)
        }
        try confirm(preview.summary)
        progress.restart()
        return try apply(&progress)
    }

    private mutating func findDigest(_ progress: inout ProgressLine) throws {
        var digest = FileDigest()
        let what = desk.language.choose(english: "Bytes", polish: "Bajty")
        try file.scan { bytes, read in
            digest.add(bytes)
            progress.show(what, read.bytes, of: read.bytesTotal)
        }
        work.digest = digest.text
    }

    private mutating func read(
        _ progress: inout ProgressLine,
        _ take: (ArticleEntry) throws -> Void
    ) throws {
        let what = desk.language.choose(english: "Bytes", polish: "Bajty")
        try file.read { entry, read in
            progress.show(what, read.bytes, of: read.bytesTotal)
            try take(entry)
            return true
        }
    }

    private mutating func apply(_ progress: inout ProgressLine) throws -> ArticleReport {
        let language = desk.language
        let place = options.rejects ?? file.rejectsPath
        var rejects = try RejectsFile(of: file, at: place) { $0.explanation(in: language) }
        let isWhole = work.isWhole
        var preview = FeedPreview()
        preview.summary = try desk.store.takeIn(work, by: signatory) { take in
            try read(&progress) { entry in
                guard let reason = try take(entry.result), !isWhole else { return }
                try rejects.write(entry.reject(because: reason))
            }
        }
        let refused = try rejects.finish() > 0
        return ArticleReport(preview: preview, isDry: false, rejects: refused ? place : nil)
    }

    /// Asks whoever sits at a terminal whether half the range may be emptied.
    private mutating func confirm(_ summary: FeedSummary) throws {
        do throws(FeedRefusal) {
            try summary.check(isConfirmed: work.isConfirmed, isWhole: work.isWhole)
        } catch {
            try ask(about: error, summary)
        }
    }

    private mutating func ask(about refusal: FeedRefusal, _ summary: FeedSummary) throws {
        switch refusal {
        case .articlesRefused, .fileChanged: throw refusal
        case .emptiesHalf: break
        }
        let command = CommandLine.arguments.map(\.asShellWord).joined(separator: " ")
        guard !desk.isJSON, Question.canBeAsked else {
            throw Trouble.notConfirmed(refusal, command: "\(command) --yes")
        }
        let question = desk.language.choose(
            english: "Apply it all the same? [y/N] ",
            polish: "Wczytać mimo to? [t/N] "
        )
        let lines = summary.lines(in: desk.language) + [refusal.explanation(in: desk.language)]
        let text = lines.joined(separator: "\n")
        guard Question.isAnsweredYes(desk.output.shown(text) + "\n" + question) else {
            throw refusal
        }
        work.isConfirmed = true
    }

    private var signatory: Signatory {
        Signatory(
            .system(service: "import", startedBy: desk.visitor.staff.id),
            terminal: desk.visitor.terminal
        )
    }
}

/// A question to whoever sits at the terminal.
private enum Question {
    static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    static func isAnsweredYes(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
        let answer = readLine()?.trimmed.lowercased() ?? ""
        return ["y", "yes", "t", "tak"].contains(answer)
    }
}

extension String {
    /// The text as one word of a shell's line.
    fileprivate var asShellWord: String {
        let isPlain = allSatisfy { $0.isLetter || $0.isNumber || "-_./=,:+@".contains($0) }
        return isPlain && !isEmpty ? self : "'\(replacing("'", with: "'\\''"))'"
    }
}
