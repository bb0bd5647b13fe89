// Every snippet of the reference; run with: URL ACCESS-TOKEN OPERATION
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	zohocrm "zoho-crm-contract.example/clients/go"
)

var url, accessToken, wanted = os.Args[1], os.Args[2], os.Args[3]

func run() error {
	SET_UP
	switch wanted {
	// SNIPPET
	case "OPERATION":
		LINES
		if err != nil {
			return err
		}
		return show(answer)
	// SNIPPET
	}
	return fmt.Errorf("there is no snippet of %s", wanted)
}

func show(answer interface{}) error {
	written, err := json.Marshal(answer)
	fmt.Println(string(written))
	return err
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
