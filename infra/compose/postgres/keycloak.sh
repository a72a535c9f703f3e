#!/bin/bash
# Runs once, when the database server is made: a database of its own for Keycloak.
set -eu
psql --set ON_ERROR_STOP=1 --set wachtwoord="$KEYCLOAK_DB_WACHTWOORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE keycloak LOGIN PASSWORD :'wachtwoord';
CREATE DATABASE keycloak OWNER keycloak;
SQL
