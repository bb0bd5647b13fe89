//! Smoke program of the Rust client: `crm URL TOKEN`, or `samples IN OUT`.

use serde::{de::DeserializeOwned, Serialize};
use std::{env, error::Error, fs, path::Path};
use zoho_crm::apis::{self, configuration::*, territories_api::*, territory_users_api::*, users_api::*};
use zoho_crm::models::*;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().collect();
    if words[1] == "crm" {
        crm(&words[2], &words[3]).await
    } else {
        samples(Path::new(&words[2]), Path::new(&words[3]))
    }
}

async fn crm(url: &str, token: &str) -> Result<(), Box<dyn Error>> {
    let key = ApiKey { prefix: Some("Zoho-oauthtoken".into()), key: token.into() };
    let base_path = format!("{url}/crm/v7");
    let configuration = Configuration { base_path, api_key: Some(key), ..Default::default() };
    let users = get_users(&configuration, Some(UserType::AllUsers), None, None, None, None).await?.users;
    println!("{} users: {}", users.len(), names(&users));
    let members = get_territory_users(&configuration, "431581000000744113").await?.users;
    println!("{} members: {}", members.len(), names(&members));
    if let Err(apis::Error::ResponseError(refused)) = get_territory(&configuration, "1").await {
        let error: ApiError = serde_json::from_str(&refused.content)?;
        println!("{} {}", refused.status.as_u16(), error.code);
    }
    Ok(())
}

fn names(users: &[User]) -> String {
    users.iter().filter_map(|user| user.full_name.clone()).collect::<Vec<_>>().join(", ")
}

fn again<T: DeserializeOwned + Serialize>(body: &str) -> serde_json::Result<String> {
    serde_json::to_string(&serde_json::from_str::<T>(body)?)
}

macro_rules! again_as {
    ($schema:expr, $body:expr, $($model:ident),+) => {
        match $schema {
            $(stringify!($model) => again::<$model>($body),)+
            other => panic!("no model {other}"),
        }
    };
}

fn samples(source: &Path, target: &Path) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(source)? {
        let file = entry?.file_name().into_string().expect("a name in UTF-8");
        let body = fs::read_to_string(source.join(&file))?;
        let schema = file.split('.').next().unwrap_or_default();
        let written = again_as!(
            schema,
            &body,
            ApiError,
            AssociatedUsersCountResponse,
            RecordActionFailure,
            RecordActionResponse,
            RecordsResponse,
            TerritoriesResponse,
            TerritoryActionFailure,
            TerritoryActionResponse,
            TransferAndDeleteFailure,
            TransferAndDeleteResponse,
            TransferJobResponse,
            UserActionFailure,
            UserActionResponse,
            UserGroupsResponse,
            UserTerritoriesResponse,
            UserTerritoryActionFailure,
            UserTerritoryActionResponse,
            UsersCount,
            UsersResponse
        )
        .map_err(|problem| format!("{file}: {problem}"))?;
        fs::write(target.join(&file), written)?;
    }
    Ok(())
}
