-- What the stub remembers. Every row belongs to an organisation, and no statement reads without naming it.

CREATE TABLE IF NOT EXISTS organisations (
  name            VARCHAR(100) PRIMARY KEY,
  territories     VARCHAR(20)  NOT NULL,
  super_admin     BIGINT       NOT NULL,
  next_identifier BIGINT       NOT NULL
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
  trial_expired            BOOLEAN      NOT NULL,
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

CREATE TABLE IF NOT EXISTS territories (
  organisation VARCHAR(100) NOT NULL REFERENCES organisations,
  id           BIGINT       NOT NULL,
  name         VARCHAR(200) NOT NULL,
  PRIMARY KEY (organisation, id)
);

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
