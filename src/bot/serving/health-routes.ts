import type { Route } from './http-server.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

/** `/healthz`: the program is alive; `/readyz`: it can answer questions, else 503 with the reason; `/metrics`: for Prometheus. */
export function healthRoutes(readiness: Readiness, metrics: Metrics): Route[] {
  return [
    { method: 'GET', matches: (path) => path === '/healthz', answer: async () => ({ status: 200, body: 'alive\n' }) },
    {
      method: 'GET',
      matches: (path) => path === '/readyz',
      answer: async () => {
        const problem = await readiness.problem();
        return problem === null ? { status: 200, body: 'ready\n' } : { status: 503, body: `not ready: ${problem}\n` };
      },
    },
    { method: 'GET', matches: (path) => path === '/metrics', answer: async () => ({ status: 200, ...(await metrics.page()) }) },
  ];
}
