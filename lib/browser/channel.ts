const CHANNEL = 'backbeat';
let channel: BroadcastChannel | null = null;

const opened = (): BroadcastChannel => {
  channel ??= new BroadcastChannel(CHANNEL);
  return channel;
};

/** Tells every other open context that something was committed. It wakes none. */
export function announce(): void {
  opened().postMessage('committed');
}

/** Calls `listener` when another context has committed something; returns how to stop that. */
export function onCommitted(listener: () => void): () => void {
  const own = new BroadcastChannel(CHANNEL);
  own.addEventListener('message', listener);
  return () => own.close();
}
