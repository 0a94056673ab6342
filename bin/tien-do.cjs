#!/usr/bin/env node
'use strict';
// Every npm script that runs the program comes in here: it starts the program, or says in a line what is missing for it.

const path = require('path');
const { pathToFileURL } = require('url');
const { findingLine, lookAtGround, thisMachine } = require('./ground.cjs');

const root = path.join(__dirname, '..');
const [command = 'start', ...rest] = process.argv.slice(2);

/** The ground is looked at through and through for the doctor; otherwise only when something does not start, for it takes time. */
const machine = thisMachine(root);
const manifest = require(path.join(root, 'package.json'));

main().catch((error) => {
  const faults = lookAtGround(machine, manifest).filter(({ ok }) => !ok);
  if (faults.length === 0) throw error;
  process.stderr.write(faults.map((fault) => `${findingLine(fault)}\n`).join(''));
  process.exitCode = 1;
});

async function main() {
  const asksForHelp = rest.includes('--help') || rest.includes('-h');
  const examined = command === 'doctor' && !asksForHelp;
  const ground = examined ? lookAtGround(machine, manifest) : [];
  process.stdout.write(ground.map((finding) => `${findingLine(finding)}\n`).join(''));
  const faults = ground.filter(({ ok }) => !ok);
  if (faults.every(({ subject }) => subject === 'Native modules')) await import(program().href);
  if (faults.length > 0) process.exitCode = 1;
}

/** `npm start` is a program of its own; all other commands are those of the command line. */
function program() {
  return pathToFileURL(path.join(root, 'dist', command === 'start' ? 'main.js' : 'cli.js'));
}
