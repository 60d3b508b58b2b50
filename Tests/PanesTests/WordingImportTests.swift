import Panes
import Shop
import Testing

@Suite struct WordingImportTests {
    @Test func `an import tells what it found`() {
        var summary = ImportSummary()
        summary.rowsRead = 12_345
        summary.rowsRejected = 3
        summary.ordersNew = 10
        summary.ordersThere = 300
        summary.ordersRejected = 1
        #expect(
            summary.lines(in: .english) == [
                "Rows: read 12,345, rejected 3",
                "Orders: new 10, updated 0, already there 300, rejected 1",
            ]
        )
    }

    @Test func `returns and what is no sale are told where there are any`() {
        var summary = ImportSummary()
        summary.cancellationDocuments = 5
        summary.cancellationLines = 9
        summary.returns = 4
        summary.orphans = 1
        summary.setAside = ["postage": 7, "fees": 2]
        #expect(
            summary.lines(in: .polish).dropFirst(2) == [
                "Dokumenty zwrotów: wszystkie 5, pozycje 9, już były 0",
                "Zwroty: z zamówieniem 4, bez zamówienia 1",
                "Pominięto: fees 2, postage 7",
            ]
        )
    }
}
