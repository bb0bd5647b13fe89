// swift-tools-version:6.0

import PackageDescription

let package = Package(
    name: "Smoke",
    platforms: [.macOS(.v10_15)],
    dependencies: [.package(path: "client")],
    targets: [
        .executableTarget(name: "Smoke", dependencies: [.product(name: "ZohoCrm", package: "client")])
    ]
)
