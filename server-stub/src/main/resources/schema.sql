-- What the stub remembers. Every row belongs to an organisation, and no statement reads without naming it.

CREATE TABLE IF NOT EXISTS organisations (
  name            VARCHAR(100) PRIMARY KEY,
  territories     VARCHAR(20)  NOT NULL,
  super_admin     BIGINT       NOT NULL,
  trial_expired   BOOLEAN      NOT NULL,
  territory_limit INT          NOT NULL,
  next_identifier BIGINT       NOT NULL
);

-- What the users of a profile may not do.
CREATE TABLE IF NOT EXISTS withheld_permissions (
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  profile      BIGINT       NOT NULL,
  permission   VARCHAR(100) NOT NULL,
  PRIMARY KEY (organisation, profile, permission)
);

-- document is the user as answered; the other columns repeat of it what is searched for.
CREATE TABLE IF NOT EXISTS users (
  organisation  VARCHAR(100) NOT NULL REFERENCES organisations,
  id            BIGINT       NOT NULL,
  crm_user      BOOLEAN      NOT NULL,
  status        VARCHAR(30)  NOT NULL,
  confirmed     BOOLEAN      NOT NULL,
  administrator BOOLEAN      NOT NULL,
  reports_to    BIGINT,
  role          BIGINT,
  email         VARCHAR(400),
  modified_at   BIGINT       NOT NULL,
  document      VARCHAR(1000000) NOT NULL,
  PRIMARY KEY (organisation, id)
);
CREATE INDEX IF NOT EXISTS users_by_manager ON users (organisation, reports_to);
CREATE INDEX IF NOT EXISTS users_by_email ON users (organisation, email);

CREATE TABLE IF NOT EXISTS roles (
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  id           BIGINT       NOT NULL,
  name         VARCHAR(200) NOT NULL,
  PRIMARY KEY (organisation, id)
);

CREATE TABLE IF NOT EXISTS profiles (
  organisation  VARCHAR(100) NOT NULL REFERENCES organisations,
  id            BIGINT       NOT NULL,
  name          VARCHAR(200) NOT NULL,
  manages_users BOOLEAN      NOT NULL,
  PRIMARY KEY (organisation, id)
);

-- user_licences is null where there is no limit.
CREATE TABLE IF NOT EXISTS subscriptions (
  organisation             VARCHAR(100) PRIMARY KEY REFERENCES organisations,
  crm_plus                 BOOLEAN      NOT NULL,
  share_among_subordinates BOOLEAN      NOT NULL,
  user_licences            INT
);

CREATE TABLE IF NOT EXISTS declined_invitations (
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  email        VARCHAR(400) NOT NULL,
  PRIMARY KEY (organisation, email)
);

-- document is the group as answered, without the number of its sources.
CREATE TABLE IF NOT EXISTS user_groups (
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  id           BIGINT       NOT NULL,
  document     VARCHAR(1000000) NOT NULL,
  PRIMARY KEY (organisation, id)
);

-- Whom a group takes in: users, or everyone with a role, or everyone in a territory, by kind.
CREATE TABLE IF NOT EXISTS user_group_sources (
  organisation VARCHAR(100) NOT NULL,
  user_group   BIGINT       NOT NULL,
  kind         VARCHAR(20)  NOT NULL,
  source       BIGINT       NOT NULL,
  PRIMARY KEY (organisation, user_group, kind, source),
  FOREIGN KEY (organisation, user_group) REFERENCES user_groups
);

-- Rules are criteria as they were sent, in JSON. Only the organisation's own territory has no parent.
CREATE TABLE IF NOT EXISTS territories (
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  id           BIGINT       NOT NULL,
  name         VARCHAR(200) NOT NULL,
  api_name     VARCHAR(200) NOT NULL,
  description  VARCHAR(100000),
  permission_type VARCHAR(100) NOT NULL,
  parent       BIGINT,
  manager      BIGINT,
  account_rule VARCHAR(1000000),
  lead_rule    VARCHAR(1000000),
  deal_rule    VARCHAR(1000000),
  created_by   BIGINT       NOT NULL,
  created_at   BIGINT       NOT NULL,
  modified_by  BIGINT       NOT NULL,
  modified_at  BIGINT       NOT NULL,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, parent) REFERENCES territories
);
CREATE INDEX IF NOT EXISTS territories_by_parent ON territories (organisation, parent);

CREATE TABLE IF NOT EXISTS territory_users (
  organisation VARCHAR(100) NOT NULL,
  territory    BIGINT       NOT NULL,
  user_id      BIGINT       NOT NULL,
  PRIMARY KEY (organisation, territory, user_id),
  FOREIGN KEY (organisation, territory) REFERENCES territories,
  FOREIGN KEY (organisation, user_id) REFERENCES users
);
CREATE INDEX IF NOT EXISTS territories_by_user ON territory_users (organisation, user_id);

CREATE TABLE IF NOT EXISTS transfer_jobs (
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  id           BIGINT       NOT NULL,
  user_id      BIGINT       NOT NULL,
  status       VARCHAR(20)  NOT NULL,
  PRIMARY KEY (organisation, id)
);

-- Jobs from before the column were done at once.
ALTER TABLE transfer_jobs ADD COLUMN IF NOT EXISTS done_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE transfer_jobs DROP COLUMN IF EXISTS status;

CREATE TABLE IF NOT EXISTS records (
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  id           BIGINT       NOT NULL,
  module       VARCHAR(20)  NOT NULL,
  name         VARCHAR(200) NOT NULL,
  owner        BIGINT       NOT NULL,
  locked       BOOLEAN      NOT NULL,
  modified_at  BIGINT       NOT NULL,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, owner) REFERENCES users
);

-- assigned_by is null if the system assigned the territory. A territory that is deleted leaves its records.
CREATE TABLE IF NOT EXISTS record_territories (
  organisation VARCHAR(100) NOT NULL,
  record       BIGINT       NOT NULL,
  territory    BIGINT       NOT NULL,
  assigned_at  BIGINT       NOT NULL,
  assigned_by  BIGINT,
  PRIMARY KEY (organisation, record, territory),
  FOREIGN KEY (organisation, record) REFERENCES records,
  FOREIGN KEY (organisation, territory) REFERENCES territories ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS records_by_territory ON record_territories (organisation, territory);

-- What is still to be done. territories are identifiers, joined by commas; a deleted one does no harm.
CREATE TABLE IF NOT EXISTS record_jobs (
  organisation VARCHAR(100)  NOT NULL,
  id           BIGINT        NOT NULL,
  record       BIGINT        NOT NULL,
  change       VARCHAR(20)   NOT NULL,
  territories  VARCHAR(2100) NOT NULL,
  requested_by BIGINT        NOT NULL,
  due_at       BIGINT        NOT NULL,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, record) REFERENCES records
);

-- The organisations in which support has switched on territories for leads.
CREATE TABLE IF NOT EXISTS lead_territories (
  organisation VARCHAR(100) PRIMARY KEY REFERENCES organisations
);

-- Tokens are kept as SHA-256 in hexadecimal, never as they are.
CREATE TABLE IF NOT EXISTS refresh_tokens (
  token_hash   CHAR(64)     PRIMARY KEY,
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  user_id      BIGINT       NOT NULL,
  scopes       VARCHAR(2000) NOT NULL
);

-- expires_at is null for the fixed tokens of the seeds.
CREATE TABLE IF NOT EXISTS access_tokens (
  token_hash   CHAR(64)     PRIMARY KEY,
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  user_id      BIGINT       NOT NULL,
  scopes       VARCHAR(2000) NOT NULL,
  expires_at   BIGINT
);

-- Which refresh token an access token was given for, and when. The fixed tokens of the seeds have neither.
ALTER TABLE refresh_tokens ADD COLUMN IF NOT EXISTS issued_at BIGINT;
ALTER TABLE refresh_tokens ADD COLUMN IF NOT EXISTS number BIGINT GENERATED BY DEFAULT AS IDENTITY;
ALTER TABLE access_tokens ADD COLUMN IF NOT EXISTS refresh_hash CHAR(64);
ALTER TABLE access_tokens ADD COLUMN IF NOT EXISTS issued_at BIGINT;
ALTER TABLE access_tokens ADD COLUMN IF NOT EXISTS number BIGINT GENERATED BY DEFAULT AS IDENTITY;
CREATE INDEX IF NOT EXISTS access_tokens_by_refresh_token ON access_tokens (refresh_hash, number);
CREATE INDEX IF NOT EXISTS access_tokens_by_organisation ON access_tokens (organisation, issued_at);
CREATE INDEX IF NOT EXISTS refresh_tokens_by_user ON refresh_tokens (organisation, user_id, number);

CREATE TABLE IF NOT EXISTS authorization_codes (
  code_hash    CHAR(64)      PRIMARY KEY,
  organisation VARCHAR(100)  NOT NULL REFERENCES organisations,
  user_id      BIGINT        NOT NULL,
  scopes       VARCHAR(2000) NOT NULL,
  redirect_uri VARCHAR(2000) NOT NULL,
  offline      BOOLEAN       NOT NULL,
  issued_at    BIGINT        NOT NULL,
  used         BOOLEAN       NOT NULL
);
CREATE INDEX IF NOT EXISTS authorization_codes_by_organisation ON authorization_codes (organisation, issued_at);

-- Where an organisation is held, and the number that client credentials name it by.
CREATE TABLE IF NOT EXISTS organisation_places (
  organisation VARCHAR(100) PRIMARY KEY REFERENCES organisations,
  data_centre  VARCHAR(10)  NOT NULL,
  number       BIGINT       NOT NULL UNIQUE
);

-- Organisations without a row go by the machine's time. Both in milliseconds.
CREATE TABLE IF NOT EXISTS organisation_clocks (
  organisation VARCHAR(100) PRIMARY KEY REFERENCES organisations,
  ahead        BIGINT       NOT NULL,
  frozen_at    BIGINT
);

-- How an organisation was made: from a seed, or generated; what it is made from again.
CREATE TABLE IF NOT EXISTS organisation_origins (
  organisation VARCHAR(100) PRIMARY KEY REFERENCES organisations,
  seed         VARCHAR(100),
  users        INT          NOT NULL,
  territories  INT          NOT NULL,
  random_seed  BIGINT       NOT NULL,
  ahead        BIGINT       NOT NULL,
  frozen_at    BIGINT
);

-- A snapshot is a copy of the organisation under a name that no token leads to.
CREATE TABLE IF NOT EXISTS snapshots (
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  name         VARCHAR(100) NOT NULL,
  kept_as      VARCHAR(100) NOT NULL UNIQUE REFERENCES organisations,
  taken_at     BIGINT       NOT NULL,
  PRIMARY KEY (organisation, name)
);
