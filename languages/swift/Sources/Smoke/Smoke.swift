// Smoke program of the Swift client: `crm URL TOKEN`. It was never compiled, for want of a tool chain.
import Foundation
import ZohoCrm

@main
struct Smoke {
    static func main() async throws {
        let words = ProcessInfo.processInfo.arguments
        let configuration = ZohoCrmAPIConfiguration(
            basePath: words[2] + "/crm/v7",
            customHeaders: ["Authorization": "Zoho-oauthtoken \(words[3])"])
        // Nothing at all comes with 204 and 304.
        let users = try await UsersAPI.getUsers(type: .allUsers, apiConfiguration: configuration)?.users ?? []
        print("\(users.count) users: \(names(users))")
        let members = try await TerritoryUsersAPI.getTerritoryUsers(
            territoryId: "431581000000744113", apiConfiguration: configuration)?.users ?? []
        print("\(members.count) members: \(names(members))")
        do {
            _ = try await TerritoriesAPI.getTerritory(territoryId: "1", apiConfiguration: configuration)
        } catch ErrorResponse.error(let status, let body?, _, _) {
            let error = try configuration.codableHelper.jsonDecoder.decode(ApiError.self, from: body)
            print("\(status) \(error.code)")
        }
    }

    static func names(_ users: [User]) -> String {
        users.compactMap(\.fullName).joined(separator: ", ")
    }
}
