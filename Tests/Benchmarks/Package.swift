// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of Zaplecze do not resolve or build it.
//
//     swift build -c release --package-path ../..
//     swift run -c release Benchmarks ../../.build/release/zaplecze 10000 100000
//     swift run -c release Benchmarks ../../.build/release/zaplecze --accounts 200000
let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")]
        )
    ],
    swiftLanguageModes: [.v6]
)
