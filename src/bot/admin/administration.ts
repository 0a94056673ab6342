import { Composer, type Context } from 'grammy';
import type { BotParts } from '../bot-parts.js';
import { audit } from './audit.js';
import { feedback } from './feedback.js';
import { adding } from './intake/adding.js';
import { createFollowing } from './intake/following.js';
import { listingPages } from './intake/listing-pages.js';
import { removing } from './intake/removing.js';
import { undoing } from './intake/undoing.js';
import { reload } from './reload.js';
import { createReloads } from './reloads.js';
import { rollback } from './rollback.js';
import { status } from './status.js';
import { unanswered } from './unanswered.js';
import { why } from './why.js';

/** Everything for administrators, a composer each. Their commands are theirs alone: nobody else's feature sees them. */
export function administration(parts: BotParts): Composer<Context> {
  const reloads = createReloads(parts);
  const following = createFollowing(parts.assistant);
  return new Composer<Context>(
    reload(parts, reloads),
    adding(parts, following),
    listingPages(parts, following),
    removing(parts, following),
    undoing(parts, following),
    rollback(parts, reloads),
    status(parts, reloads),
    why(parts),
    unanswered(parts),
    feedback(parts),
    audit(parts),
  );
}
