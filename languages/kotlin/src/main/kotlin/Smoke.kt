import io.github.zohocrmcontract.kotlin.apis.TerritoriesApi
import io.github.zohocrmcontract.kotlin.apis.TerritoryUsersApi
import io.github.zohocrmcontract.kotlin.apis.UsersApi
import io.github.zohocrmcontract.kotlin.infrastructure.ApiClient
import io.github.zohocrmcontract.kotlin.infrastructure.ClientError
import io.github.zohocrmcontract.kotlin.infrastructure.ClientException
import io.github.zohocrmcontract.kotlin.infrastructure.Serializer
import io.github.zohocrmcontract.kotlin.models.ApiError
import io.github.zohocrmcontract.kotlin.models.User
import io.github.zohocrmcontract.kotlin.models.UserType
import java.io.File

/** Smoke program of the Kotlin client: `crm URL TOKEN`, or `samples IN OUT`. */
fun main(words: Array<String>) {
    if (words[0] == "crm") crm(words[1], words[2]) else samples(File(words[1]), File(words[2]))
}

fun crm(url: String, token: String) {
    ApiClient.apiKey["Authorization"] = token
    ApiClient.apiKeyPrefix["Authorization"] = "Zoho-oauthtoken"
    val users = UsersApi("$url/crm/v7").getUsers(UserType.AllUsers).users
    println("${users.size} users: ${names(users)}")
    val members = TerritoryUsersApi("$url/crm/v7").getTerritoryUsers("431581000000744113").users
    println("${members.size} members: ${names(members)}")
    try {
        TerritoriesApi("$url/crm/v7").getTerritory("1")
    } catch (refused: ClientException) {
        val body = (refused.response as ClientError<*>).body as String
        val error = Serializer.jacksonObjectMapper.readValue(body, ApiError::class.java)
        println("${refused.statusCode} ${error.code}")
    }
}

fun names(users: List<User>) = users.joinToString(", ") { it.fullName!! }

fun samples(source: File, target: File) {
    for (file in source.listFiles()!!) {
        val schema = Class.forName("io.github.zohocrmcontract.kotlin.models." + file.name.substringBefore('.'))
        val model = Serializer.jacksonObjectMapper.readValue(file, schema)
        Serializer.jacksonObjectMapper.writeValue(File(target, file.name), model)
    }
}
