# The worker with what its boxes are made of: bubblewrap, Node, Python with NumPy, Keras.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund
RUN node tools/prisma.mjs generate
RUN NX_DAEMON=false NX_NO_CLOUD=true NX_TUI=false npx nx run-many --targets=build --projects=@convolab/worker,@convolab/sandbox --outputStyle=static

FROM build AS production
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim AS worker
RUN apt-get update \
  && apt-get install -y --no-install-recommends bubblewrap python3 python3-pip util-linux \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=production /app/node_modules node_modules
COPY --from=production /app/packages packages
COPY --from=production /app/apps/worker apps/worker
COPY --from=build /app/tools tools
COPY --from=build /app/package.json package.json
ENV CONVOLAB_KERAS=/opt/convolab/keras
RUN node tools/setup-keras.mjs
RUN node tools/provision-container.mjs /opt/convolab && install -d -o node -g node -m 750 /artifacts
USER node
ENV NODE_ENV=production \
  CONVOLAB_SANDBOX_CONFIG=/opt/convolab/sandbox.json \
  CONVOLAB_TRAINER_ENTRY=/app/apps/worker/dist/trainer.main.js \
  CONVOLAB_ARTIFACTS=/artifacts
CMD ["node", "apps/worker/dist/main.js"]
