// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "Zaplecze",
    products: [
        .executable(name: "zaplecze", targets: ["zaplecze"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .target(name: "Shop", swiftSettings: strict),
        .target(name: "Canvas", swiftSettings: strict),
        .target(
            name: "ShopStore",
            dependencies: [
                "Shop",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Exchange",
            dependencies: ["Shop", "TOMLKit"],
            resources: [.embedInCode("Mappings")],
            swiftSettings: strict
        ),
        .target(name: "Demo", dependencies: ["Shop"], swiftSettings: strict),
        .target(name: "Panes", dependencies: ["Shop", "Canvas"], swiftSettings: strict),
        .target(
            name: "Post",
            dependencies: [
                "Shop", "Panes", .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Templates")],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"], swiftSettings: strict),
        .executableTarget(
            name: "zaplecze",
            dependencies: [
                "Shop", "ShopStore", "Exchange", "Demo", "Canvas", "Panes", "Post", "Terminal",
                "TOMLKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.embedInCode("Themes")],
            swiftSettings: strict
        ),
        .testTarget(name: "ShopTests", dependencies: ["Shop"], swiftSettings: strict),
        .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: strict),
        .testTarget(
            name: "ShopStoreTests",
            dependencies: ["Shop", "ShopStore", "Panes", "Post"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Shop", "Exchange"],
            resources: [.copy("Files")],
            swiftSettings: strict
        ),
        .testTarget(name: "DemoTests", dependencies: ["Shop", "Demo"], swiftSettings: strict),
        .testTarget(
            name: "PanesTests",
            dependencies: ["Shop", "Canvas", "Panes"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PostTests",
            dependencies: ["Shop", "Panes", "Post"],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CPty", path: "Tests/CPty"),
        .target(
            name: "PseudoTerminal",
            dependencies: ["CPty"],
            path: "Tests/PseudoTerminal",
            swiftSettings: strict
        ),
        .testTarget(
            name: "ZapleczeTests",
            dependencies: [
                "Shop", "ShopStore", "Exchange", "Canvas", "Panes", "Post", "Terminal",
                "zaplecze", "PseudoTerminal",
            ],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
