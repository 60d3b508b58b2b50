extension String {
    /// A name that is too wide for its room, without its middle.
    ///
    /// What tells sizes and colours of one article apart mostly stands at the end, behind
    /// a comma or as the last word.
    package func shortened(to columns: Int) -> String {
        guard width > columns else { return cleaned }
        let end = distinction(in: columns)
        guard !end.isEmpty else { return cut(to: columns) }
        return cut(to: columns - end.width) + end
    }

    /// The end that is kept, at most half of the room.
    private func distinction(in columns: Int) -> String {
        let text = cleaned
        let most = min(8, columns / 2)
        let ends = [text.lastIndex(of: ","), text.lastIndex(of: " ")].compactMap { place in
            place.map { String(text[$0...]) }
        }
        if let end = ends.first(where: { $0.width <= most }) { return end }
        return columns > 20 ? String(text.suffix(6)) : ""
    }
}
