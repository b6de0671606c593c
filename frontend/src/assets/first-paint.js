// Before the first paint, so that a remembered dark page never flashes white. The application takes over in kernel/theme.ts.
try {
  for (const name of ['theme', 'density']) {
    const value = localStorage.getItem(name);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage refused: the system's own theme stands.
}
