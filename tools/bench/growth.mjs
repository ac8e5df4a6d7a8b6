import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nameOf } from './memory.mjs';
import { findFamily, openFiles, residentMiB } from './processes.mjs';
import { pythonProgram, typescriptProgram } from './programs.mjs';
import { rounded, slope } from './statistics.mjs';

/** As many runs at a time as a worker takes. */
const lanes = os.availableParallelism() + 1;
const samples = 25;
/** Heaps grow until the garbage collector has seen some of the load; the rest of the samples count. */
const settled = 0.3;
/** Until the boxes that were used are gone and others wait. */
const restMs = 15_000;

const servers = {
  worker: 'worker/dist/main.js',
  launcher: 'worker/dist/launcher.main.js',
  api: 'api/dist/main.js',
};

/** @typedef {'worker' | 'launcher' | 'api'} Server */
/** @typedef {{ submissions: number } & Record<Server, { residentMiB: number, openFiles: number }>} Sample */

/**
 * What many submissions leave behind: memory and open files of the servers (by 1,000 submissions), cgroups, files.
 *
 * @param {readonly import('./student.mjs').Student[]} students one for each lane at least
 * @param {number} submissions
 * @param {{ pid: number, place: string }} running the launcher of `npm start`, and where its servers keep their things
 */
export async function measureGrowth(students, submissions, { pid, place }) {
  const pids = findServers(pid);
  const leftBefore = whatIsLeft(pids.launcher, place);
  /** @type {Sample[]} */
  const taken = [sample(pids, 0)];
  let begun = 0;
  let ended = 0;
  const lane = async (/** @type {import('./student.mjs').Student} */ student) => {
    while (begun < submissions) {
      const program = (begun += 1) % 2 ? typescriptProgram : pythonProgram;
      const { verdict } = await student.submit(program);
      if (verdict !== 'accepted') throw new Error(`${program.name} was judged ${verdict || 'not at all'}.`);
      ended += 1;
      if (ended % Math.ceil(submissions / samples) === 0) taken.push(sample(pids, ended));
    }
  };
  await Promise.all(students.slice(0, lanes).map(lane));
  await sleep(restMs);
  const leftAfter = whatIsLeft(pids.launcher, place);
  return {
    submissions,
    ...(pids.worker && { worker: growthOf(taken, 'worker') }),
    ...(pids.launcher && { launcher: growthOf(taken, 'launcher') }),
    ...(pids.api && { api: growthOf(taken, 'api') }),
    cgroupsLeft: leftAfter.cgroups - leftBefore.cgroups,
    filesLeft: leftAfter.files - leftBefore.files,
  };
}

/**
 * @param {readonly Sample[]} taken
 * @param {Server} server
 */
function growthOf(taken, server) {
  const counted = taken.slice(Math.floor(taken.length * settled));
  const per1000 = (/** @type {'residentMiB' | 'openFiles'} */ what) =>
    rounded(1_000 * slope(counted.map((one) => ({ x: one.submissions, y: one[server][what] }))));
  const [first, last] = [taken[0], taken.at(-1)];
  return {
    residentMiB: {
      first: first?.[server].residentMiB,
      last: last?.[server].residentMiB,
      per1000: per1000('residentMiB'),
    },
    openFiles: {
      first: first?.[server].openFiles,
      last: last?.[server].openFiles,
      per1000: per1000('openFiles'),
    },
  };
}

/** @param {number} launcherPid @returns {Record<Server, number>} 0 where there is none */
function findServers(launcherPid) {
  const family = findFamily(launcherPid);
  const find = (/** @type {string} */ name) => family.find((pid) => nameOf(pid) === name) ?? 0;
  return { worker: find(servers.worker), launcher: find(servers.launcher), api: find(servers.api) };
}

/**
 * @param {Record<Server, number>} pids
 * @param {number} submissions
 * @returns {Sample}
 */
function sample(pids, submissions) {
  const one = (/** @type {number} */ pid) => ({ residentMiB: residentMiB(pid), openFiles: openFiles(pid) });
  return { submissions, worker: one(pids.worker), launcher: one(pids.launcher), api: one(pids.api) };
}

/**
 * @param {number} launcher
 * @param {string} place
 */
function whatIsLeft(launcher, place) {
  // Version 2 of cgroups, and version 1.
  const groups = ['/sys/fs/cgroup/convolab-boxes', '/sys/fs/cgroup/memory/convolab-boxes'].find(
    fs.existsSync,
  );
  const ours = groups ? fs.readdirSync(groups).filter((name) => name.startsWith(`${launcher}-`)) : [];
  return { cgroups: ours.length, files: countFiles(place) };
}

/** All but the databases' own. @param {string} folder @returns {number} */
function countFiles(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'postgres' && name !== 'redis')
    .reduce((sum, entry) => sum + (entry.isDirectory() ? countFiles(path.join(folder, entry.name)) : 1), 0);
}
