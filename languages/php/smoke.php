<?php
// Smoke program of the PHP client: `crm URL TOKEN`, or `samples IN OUT`.

$composer = __DIR__ . '/client/vendor/autoload.php';
require file_exists($composer) ? $composer : 'GuzzleHttp/autoload.php';
spl_autoload_register(function ($class) {
    $file = __DIR__ . '/client/lib/' . str_replace('\\', '/', substr($class, strlen('ZohoCrm\\'))) . '.php';
    if (str_starts_with($class, 'ZohoCrm\\') && file_exists($file)) {
        require $file;
    }
});

function names(array $users): string
{
    return implode(', ', array_map(fn ($user) => $user->getFullName(), $users));
}

function crm(string $url, string $token): void
{
    $configuration = (new ZohoCrm\Configuration())
        ->setHost($url . '/crm/v7')
        ->setApiKey('Authorization', $token)
        ->setApiKeyPrefix('Authorization', 'Zoho-oauthtoken');
    $client = new GuzzleHttp\Client();
    $users = (new ZohoCrm\Api\UsersApi($client, $configuration))->getUsers('AllUsers')->getUsers();
    echo count($users), ' users: ', names($users), PHP_EOL;
    $territoryUsers = new ZohoCrm\Api\TerritoryUsersApi($client, $configuration);
    $members = $territoryUsers->getTerritoryUsers('431581000000744113')->getUsers();
    echo count($members), ' members: ', names($members), PHP_EOL;
    try {
        (new ZohoCrm\Api\TerritoriesApi($client, $configuration))->getTerritory('1');
    } catch (ZohoCrm\ApiException $refused) {
        echo $refused->getCode(), ' ', $refused->getResponseObject()->getCode(), PHP_EOL;
    }
}

function samples(string $source, string $target): void
{
    foreach (array_diff(scandir($source), ['.', '..']) as $file) {
        $schema = '\\ZohoCrm\\Model\\' . explode('.', $file)[0];
        $body = json_decode(file_get_contents("$source/$file"));
        $model = ZohoCrm\ObjectSerializer::deserialize($body, $schema, []);
        file_put_contents("$target/$file", json_encode(ZohoCrm\ObjectSerializer::sanitizeForSerialization($model)));
    }
}

$argv[1](...array_slice($argv, 2));
