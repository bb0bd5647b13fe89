// Smoke program of the Go client: `crm URL TOKEN`, or `samples IN OUT`.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	zohocrm "zoho-crm-contract.example/clients/go"
)

func crm(url, token string) error {
	configuration := zohocrm.NewConfiguration()
	configuration.Servers = zohocrm.ServerConfigurations{{URL: url + "/crm/v7"}}
	client := zohocrm.NewAPIClient(configuration)
	ctx := context.WithValue(context.Background(), zohocrm.ContextAPIKeys, map[string]zohocrm.APIKey{
		"zohoAuthorizationHeader": {Key: token, Prefix: "Zoho-oauthtoken"},
	})
	users, _, err := client.UsersAPI.GetUsers(ctx).Type_(zohocrm.ALL_USERS).Execute()
	if err != nil {
		return err
	}
	fmt.Printf("%d users: %s\n", len(users.Users), names(users.Users))
	members, _, err := client.TerritoryUsersAPI.GetTerritoryUsers(ctx, "431581000000744113").Execute()
	if err != nil {
		return err
	}
	fmt.Printf("%d members: %s\n", len(members.Users), names(members.Users))
	_, response, err := client.TerritoriesAPI.GetTerritory(ctx, "1").Execute()
	var refused *zohocrm.GenericOpenAPIError
	if !errors.As(err, &refused) {
		return err
	}
	if body, is := refused.Model().(zohocrm.ApiError); is {
		fmt.Println(response.StatusCode, body.GetCode())
	}
	return nil
}

func names(users []zohocrm.User) string {
	var all []string
	for _, user := range users {
		all = append(all, user.GetFullName())
	}
	return strings.Join(all, ", ")
}

func model(schema string) interface{} {
	switch schema {
	case "ApiError":
		return &zohocrm.ApiError{}
	case "AssociatedUsersCountResponse":
		return &zohocrm.AssociatedUsersCountResponse{}
	case "RecordActionFailure":
		return &zohocrm.RecordActionFailure{}
	case "RecordActionResponse":
		return &zohocrm.RecordActionResponse{}
	case "RecordsResponse":
		return &zohocrm.RecordsResponse{}
	case "TerritoriesResponse":
		return &zohocrm.TerritoriesResponse{}
	case "TerritoryActionFailure":
		return &zohocrm.TerritoryActionFailure{}
	case "TerritoryActionResponse":
		return &zohocrm.TerritoryActionResponse{}
	case "TransferAndDeleteFailure":
		return &zohocrm.TransferAndDeleteFailure{}
	case "TransferAndDeleteResponse":
		return &zohocrm.TransferAndDeleteResponse{}
	case "TransferJobResponse":
		return &zohocrm.TransferJobResponse{}
	case "UserActionFailure":
		return &zohocrm.UserActionFailure{}
	case "UserActionResponse":
		return &zohocrm.UserActionResponse{}
	case "UserGroupsResponse":
		return &zohocrm.UserGroupsResponse{}
	case "UserTerritoriesResponse":
		return &zohocrm.UserTerritoriesResponse{}
	case "UserTerritoryActionFailure":
		return &zohocrm.UserTerritoryActionFailure{}
	case "UserTerritoryActionResponse":
		return &zohocrm.UserTerritoryActionResponse{}
	case "UsersCount":
		return &zohocrm.UsersCount{}
	case "UsersResponse":
		return &zohocrm.UsersResponse{}
	}
	return nil
}

func samples(source, target string) error {
	files, err := os.ReadDir(source)
	if err != nil {
		return err
	}
	for _, file := range files {
		body, err := os.ReadFile(filepath.Join(source, file.Name()))
		if err != nil {
			return err
		}
		value := model(strings.Split(file.Name(), ".")[0])
		if err := json.Unmarshal(body, value); err != nil {
			return fmt.Errorf("%s: %w", file.Name(), err)
		}
		written, err := json.Marshal(value)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(target, file.Name()), written, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	what := map[string]func(string, string) error{"crm": crm, "samples": samples}[os.Args[1]]
	if err := what(os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
