import { z } from 'zod';

export type MessageState = 'waiting' | 'kept' | 'sent' | 'failed';

export const messageStates = [
  { key: 'waiting', name: 'Waiting to go' },
  { key: 'kept', name: 'Kept here' },
  { key: 'sent', name: 'Sent' },
  { key: 'failed', name: 'Failed' },
] as const;

export const messageStateName = (key: MessageState): string =>
  messageStates.find((state) => state.key === key)?.name ?? key;

export const messageTone = { waiting: 'waiting', kept: 'note', sent: 'done', failed: 'late' } as const;

export const messageFilter = z.object({
  state: z.enum(['waiting', 'kept', 'sent', 'failed']).optional().catch(undefined),
  loop: z.uuid().optional().catch(undefined),
});
export type MessageFilter = z.infer<typeof messageFilter>;

export interface ListedMessage {
  id: string;
  toName: string;
  toAddress: string;
  subject: string;
  state: MessageState;
  createdAt: Date;
}

export interface Message extends ListedMessage {
  aboutKind: string;
  aboutId: string | null;
  body: string;
  problem: string | null;
  attempts: number;
  sentAt: Date | null;
}
