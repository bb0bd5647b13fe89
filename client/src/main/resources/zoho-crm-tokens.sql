-- The table of JdbcTokenStore. Who can read it can act for your users; grant it sparingly.
CREATE TABLE zoho_crm_tokens (
  token_key    VARCHAR(64) NOT NULL PRIMARY KEY,
  access_token VARCHAR(2000),
  issued_at    BIGINT,
  expires_at   BIGINT,
  api_domain   VARCHAR(500)
);
