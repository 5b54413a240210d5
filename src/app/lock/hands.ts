/** Whether somebody is at the PC: keys, mouse, wheel, touch. */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const every = 5_000;

export function watchHands(touched: () => void, check: () => void): void {
  for (const sign of signs) addEventListener(sign, touched, { capture: true, passive: true });
  // A window that was hidden is told late or never that time has passed.
  document.addEventListener('visibilitychange', check);
  setInterval(check, every);
}
