#!/usr/bin/env node
import '../../../tools/start/require-node.mjs';

const { launch } = await import('../../../tools/cli/launch.mjs');
await launch(process.argv.slice(2));
