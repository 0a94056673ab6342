import { describe, expect, it } from 'vitest';
import ground, { type Machine } from '../../bin/ground.cjs';

const { findingLine, lookAtGround } = ground;
const manifest = { engines: { node: '>=20.19' }, dependencies: { 'better-sqlite3': '1', grammy: '1', zod: '1' } };

const sound: Machine = {
  nodeVersion: '20.19.0',
  hasPackage: () => true,
  loadProblem: () => null,
  hasProgram: () => true,
  isBuilt: () => true,
};

const faultsOf = (changes: Partial<Machine>): string[] =>
  lookAtGround({ ...sound, ...changes }, manifest)
    .filter(({ ok }) => !ok)
    .map(findingLine);

describe('what must be there before the program starts', () => {
  it('is found to be there', () => {
    const lines = lookAtGround(sound, manifest).map(findingLine);
    expect(lines).toHaveLength(4);
    expect(lines.every((line) => line.startsWith('OK '))).toBe(true);
  });

  it.each(['20.18.3', '18.20.4', '8.17.0'])('Node.js %s is too old, and nothing else is looked at', (nodeVersion) => {
    const [line, ...rest] = faultsOf({ nodeVersion, hasPackage: () => false });
    expect(line).toMatch(new RegExp(`^✗ Node\\.js: ${nodeVersion} is too old → install Node\\.js 20\\.19 or newer`));
    expect(rest).toEqual([]);
  });

  it.each(['20.19.1', '22.0.0', '24.4.1', '26.1.0'])('Node.js %s will do', (nodeVersion) => {
    expect(faultsOf({ nodeVersion })).toEqual([]);
  });

  it('says that packages are not installed, and which', () => {
    expect(faultsOf({ hasPackage: () => false })).toEqual(['✗ Packages: not installed → npm ci']);
    expect(faultsOf({ hasPackage: (name) => name !== 'zod' })).toEqual(['✗ Packages: zod not installed → npm ci']);
  });

  it('says that the compiler is missing when packages could not be installed for it', () => {
    const [line] = faultsOf({ hasPackage: () => false, hasProgram: (program) => program === 'make' });
    expect(line).toMatch(/^✗ Packages: not installed; g\+\+, python3 not found, .* → apt-get install g\+\+ make python3 .*npm ci$/);
  });

  it('says that the compiler is missing when a module was not compiled', () => {
    const loadProblem = (name: string): string | null => (name === 'hnswlib-node' ? 'Could not locate the bindings file' : null);
    const [line] = faultsOf({ loadProblem, hasProgram: (program) => program !== 'g++' && program !== 'c++' && program !== 'clang++' });
    expect(line).toMatch(/^✗ Native modules: hnswlib-node does not load \(Could not .*\); g\+\+ not found → apt-get install/);
  });

  it('asks for no compiler where there is one, or where the module comes ready-made', () => {
    const broken = (wanted: string) => (name: string) => (name === wanted ? 'made for another Node.js' : null);
    expect(faultsOf({ loadProblem: broken('better-sqlite3') })[0]).toMatch(/^✗ Native modules: better-sqlite3 does not load .* → npm ci/);
    expect(faultsOf({ loadProblem: broken('@resvg/resvg-js'), hasProgram: () => false })[0]).toMatch(/ → npm ci/);
  });

  it('says that the program is not built', () => {
    expect(faultsOf({ isBuilt: () => false })).toEqual(['✗ Build: dist is missing → npm run build']);
  });
});
