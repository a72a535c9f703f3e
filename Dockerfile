# Every image of Regiomatch: `docker build --target <naam> .`, where <naam> is a service, gateway or beheer.
# infra/images/dockerfile.spec.ts keeps the targets at the end in step with services/; `npm run images` builds and starts them all.

# Pin the digest where images are made: --build-arg BASIS=docker.io/library/node:24-bookworm-slim@sha256:… (ADR 0020).
ARG BASIS=docker.io/library/node:24-bookworm-slim

FROM ${BASIS} AS bouw
WORKDIR /bron
COPY . .
# Give an own registry or certificate authority with --secret id=npmrc,src=…: it reaches no layer. No package runs a script of its own here.
# verzamel.js puts per image in /uit what its program imports, and refuses packages for development.
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc \
    --mount=type=cache,target=/root/.npm \
    npm ci --include=dev --ignore-scripts --no-audit --no-fund --loglevel=error \
 && node node_modules/typescript/bin/tsc -b \
 && node infra/supergraph/dist/compose.js \
 && node infra/images/dist/verzamel.js /uit \
 && rm -rf /bron

FROM ${BASIS} AS uitvoering
ARG VERSIE=0.1.0
ARG REVISIE=onbekend
LABEL org.opencontainers.image.title="Regiomatch" \
      org.opencontainers.image.description="Regionale marktplaats die statushouders koppelt aan werk, taal en meedoen" \
      org.opencontainers.image.licenses="EUPL-1.2" \
      org.opencontainers.image.version="${VERSIE}" \
      org.opencontainers.image.revision="${REVISIE}"
# In a container its network is the border; outside one a process listens on 127.0.0.1.
ENV NODE_ENV=production LUISTER=0.0.0.0
WORKDIR /app
# By number, so that Kubernetes can see that it is not root. All files belong to root: the process can change none of them.
USER 1000:1000
STOPSIGNAL SIGTERM
ENTRYPOINT ["node"]

FROM uitvoering AS dienst
ENV POORT=4100
EXPOSE 4100
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "infra/images/dist/gezond.js"]
COPY --from=bouw /uit/gedeeld ./

FROM dienst AS begeleiding
COPY --from=bouw /uit/begeleiding ./
CMD ["services/begeleiding/dist/main.js"]

FROM dienst AS cursusaanbod
COPY --from=bouw /uit/cursusaanbod ./
CMD ["services/cursusaanbod/dist/main.js"]

FROM dienst AS matching
COPY --from=bouw /uit/matching ./
CMD ["services/matching/dist/main.js"]

FROM dienst AS profielen
COPY --from=bouw /uit/profielen ./
CMD ["services/profielen/dist/main.js"]

FROM dienst AS regio
COPY --from=bouw /uit/regio ./
CMD ["services/regio/dist/main.js"]

FROM dienst AS taalstages
COPY --from=bouw /uit/taalstages ./
CMD ["services/taalstages/dist/main.js"]

FROM dienst AS vrijwilligerswerk
COPY --from=bouw /uit/vrijwilligerswerk ./
CMD ["services/vrijwilligerswerk/dist/main.js"]

FROM dienst AS werkervaringsplekken
COPY --from=bouw /uit/werkervaringsplekken ./
CMD ["services/werkervaringsplekken/dist/main.js"]

FROM dienst AS werkgevers
COPY --from=bouw /uit/werkgevers ./
CMD ["services/werkgevers/dist/main.js"]

FROM uitvoering AS gateway
ENV POORT=4000 BEHEER_POORT=9400
EXPOSE 4000 9400
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "infra/images/dist/gezond.js"]
COPY --from=bouw /uit/gateway ./
CMD ["gateway/dist/main.js"]

# One-off commands: the migrations, and by another command the topics, a replay or a new search index.
FROM uitvoering AS beheer
COPY --from=bouw /uit/beheer ./
CMD ["infra/local/dist/migreer.js"]
