configuration := zohocrm.NewConfiguration()
configuration.Servers = zohocrm.ServerConfigurations{{URL: "http://127.0.0.1:8080/crm/v7"}}
client := zohocrm.NewAPIClient(configuration)
ctx := context.WithValue(context.Background(), zohocrm.ContextAPIKeys, map[string]zohocrm.APIKey{
	"zohoAuthorizationHeader": {Key: accessToken, Prefix: "Zoho-oauthtoken"},
})
