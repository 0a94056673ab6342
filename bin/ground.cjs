'use strict';
// What must be there before the program can start at all: Node, the packages, the compiled modules, the build.
// Plain JavaScript without a package, in words that Node 10 can read: it says what is missing where nothing is installed or built.

const fs = require('fs');
const path = require('path');

/**
 * What a look at one thing found: `todo` says what to do when it is not `ok`.
 * @typedef {{ subject: string, ok: boolean, says: string, todo?: string }} Finding
 *
 * How the machine is looked at; tests hand in another one.
 * @typedef {object} Machine
 * @property {string} nodeVersion Without a "v" before it.
 * @property {(name: string) => boolean} hasPackage
 * @property {(name: string) => string | null} loadProblem Why a module cannot be loaded; null when it can.
 * @property {(program: string) => boolean} hasProgram
 * @property {() => boolean} isBuilt
 */

/** Modules that are compiled when they are installed, or that come compiled. */
const compiledHere = ['better-sqlite3', 'hnswlib-node'];
const readyMade = ['@resvg/resvg-js'];

/** What compiles them: any program of a row will do. */
const buildTools = [
  ['g++', 'c++', 'clang++'],
  ['make', 'gmake'],
  ['python3', 'python'],
];

const installTools = 'apt-get install g++ make python3 (Debian, Ubuntu), then npm ci';

/**
 * Looks at everything, in the order in which it is put right; what stands behind a fault that hides it is not looked at.
 * @param {Machine} machine
 * @param {{ engines: { node: string }, dependencies: Record<string, string> }} manifest The program's package.json.
 * @returns {Finding[]}
 */
function lookAtGround(machine, manifest) {
  const node = nodeFinding(machine.nodeVersion, manifest.engines.node);
  if (!node.ok) return [node];
  const packages = packagesFinding(machine, Object.keys(manifest.dependencies));
  if (!packages.ok) return [node, packages];
  return [node, packages, modulesFinding(machine), buildFinding(machine)];
}

/**
 * @param {string} version
 * @param {string} required As package.json has it, ">=20.19".
 * @returns {Finding}
 */
function nodeFinding(version, required) {
  const least = required.replace('>=', '');
  const subject = 'Node.js';
  if (isAtLeast(version, least)) return { subject, ok: true, says: version };
  const todo = `install Node.js ${least} or newer (22 and 24 will do) from https://nodejs.org or your system's packages, then npm ci`;
  return { subject, ok: false, says: `${version} is too old`, todo };
}

/** @param {string} version @param {string} least */
function isAtLeast(version, least) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** @param {Machine} machine @param {string[]} names @returns {Finding} */
function packagesFinding(machine, names) {
  const subject = 'Packages';
  const missing = names.filter((name) => !machine.hasPackage(name));
  if (missing.length === 0) return { subject, ok: true, says: `all ${names.length} are installed` };
  const which = missing.length === names.length ? 'not installed' : `${missing.join(', ')} not installed`;
  const tools = missingTools(machine);
  if (tools.length === 0) return { subject, ok: false, says: which, todo: 'npm ci' };
  const says = `${which}; ${tools.join(', ')} not found, which ${compiledHere.join(' and ')} are compiled with`;
  return { subject, ok: false, says, todo: installTools };
}

/** @param {Machine} machine @returns {Finding} */
function modulesFinding(machine) {
  const subject = 'Native modules';
  const all = [...compiledHere, ...readyMade];
  const problems = all.map((name) => ({ name, problem: machine.loadProblem(name) })).filter(({ problem }) => problem !== null);
  if (problems.length === 0) return { subject, ok: true, says: `${all.join(', ')} load` };
  const says = problems.map(({ name, problem }) => `${name} does not load (${problem})`).join('; ');
  const tools = problems.some(({ name }) => compiledHere.includes(name)) ? missingTools(machine) : [];
  if (tools.length > 0) return { subject, ok: false, says: `${says}; ${tools.join(', ')} not found`, todo: installTools };
  return { subject, ok: false, says, todo: 'npm ci: modules are made for one version of Node.js' };
}

/** @param {Machine} machine @returns {string[]} */
function missingTools(machine) {
  return buildTools.filter((row) => !row.some((program) => machine.hasProgram(program))).map(([usual = '']) => usual);
}

/** @param {Machine} machine @returns {Finding} */
function buildFinding(machine) {
  const subject = 'Build';
  return machine.isBuilt() ? { subject, ok: true, says: 'dist' } : { subject, ok: false, says: 'dist is missing', todo: 'npm run build' };
}

/**
 * A line of the doctor.
 * @param {Finding} finding
 */
function findingLine({ subject, ok, says, todo }) {
  return ok ? `OK ${subject}: ${says}` : `✗ ${subject}: ${says} → ${todo}`;
}

/**
 * This machine, for the program in a folder.
 * @param {string} folder
 * @returns {Machine}
 */
function thisMachine(folder) {
  const folders = nodeModulesAbove(folder);
  const search = (process.env['PATH'] || '').split(path.delimiter).filter((part) => part !== '');
  return {
    nodeVersion: process.versions.node,
    hasPackage: (name) => folders.some((place) => fs.existsSync(path.join(place, name, 'package.json'))),
    loadProblem,
    hasProgram: (program) => search.some((place) => fs.existsSync(path.join(place, program))),
    isBuilt: () => fs.existsSync(path.join(folder, 'dist', 'cli.js')),
  };
}

/** @param {string} folder @returns {string[]} */
function nodeModulesAbove(folder) {
  const above = path.dirname(folder);
  return [path.join(folder, 'node_modules'), ...(above === folder ? [] : nodeModulesAbove(above))];
}

/** @param {string} name @returns {string | null} */
function loadProblem(name) {
  try {
    const loaded = require(name);
    if (name === 'better-sqlite3') new loaded(':memory:').close();
    return null;
  } catch (error) {
    return error instanceof Error ? firstLine(error.message) : String(error);
  }
}

/** @param {string} message */
function firstLine(message) {
  const [line = ''] = message.split('\n');
  return line.replace(/ Tried:$/, '').replace(/\.$/, '');
}

module.exports = { lookAtGround, findingLine, thisMachine };
