FROM debian:bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /earshot
COPY package.json package-lock.json .npmrc ./
COPY script/link-node.mjs script/
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM debian:bookworm-slim
RUN useradd --system --create-home earshot && mkdir /data && chown earshot /data
WORKDIR /earshot
COPY --from=build /earshot/node_modules node_modules
COPY --from=build /earshot/dist dist
COPY --from=build /earshot/model model
COPY --from=build /earshot/package.json ./
USER earshot
ENV NODE_ENV=production EARSHOT_DATA=/data PORT=3000
VOLUME /data
EXPOSE 3000
CMD ["node_modules/.bin/node", "dist/server/cli.js", "serve"]
