# The API, which also serves the web client. Two targets: `setup` migrates and seeds, `api` serves.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund
RUN node tools/prisma.mjs generate
RUN NX_DAEMON=false NX_NO_CLOUD=true NX_TUI=false npx nx run-many --targets=build --outputStyle=static

FROM build AS setup
USER node
ENV NODE_ENV=production CONVOLAB_ARTIFACTS=/artifacts
CMD ["sh", "-c", "node tools/prisma.mjs migrate deploy && node apps/api/dist/seed.main.js"]

FROM build AS production
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim AS api
WORKDIR /app
COPY --from=production /app/node_modules node_modules
COPY --from=production /app/packages packages
COPY --from=production /app/apps/api apps/api
COPY --from=production /app/apps/web/dist apps/web/dist
RUN install -d -o node -g node -m 750 /artifacts
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WEB_DIST=/app/apps/web/dist COURSE_DIR=/app/packages/course \
  CONVOLAB_ARTIFACTS=/artifacts
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
