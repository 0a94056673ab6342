import { isIPv6, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';

/** A connection to the next of a host's addresses is tried when one has not answered for so many milliseconds. */
const nextAddressAfter = 3000;

/**
 * Connects to addresses that were checked and to no other: the name is not resolved again. It stays what TLS asks for and what the certificate must be for.
 * No environment variable can switch the check of certificates off.
 * @param signal ends an attempt to connect at once.
 */
export function checkedConnector(addresses: readonly string[], signal: AbortSignal, ca: string | null): buildConnector.connector {
  const connect = buildConnector({
    lookup: lookupIn(addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: nextAddressAfter,
    rejectUnauthorized: true,
    timeout: 0,
    ...(ca === null ? {} : { ca }),
  }) as (...call: Parameters<buildConnector.connector>) => Socket;
  return (options, callback) => {
    const socket = connect(options, callback);
    const stop = () => socket.destroy();
    signal.addEventListener('abort', stop, { once: true });
    socket.once('close', () => signal.removeEventListener('abort', stop));
  };
}

function lookupIn(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, options, callback) => {
    const [first] = found;
    if (options.all === true || first === undefined) callback(null, found);
    else callback(null, first.address, first.family);
  };
}
