// Imported before everything else, and written for Node versions that cannot run the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Convolab needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}
