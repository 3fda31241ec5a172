/** Has a child process end with the one that started it, however that ends. */
export function endWithParent(): void {
  process.on("disconnect", () => process.exit());
  // It may have gone while this program was loaded.
  if (!process.connected) process.exit();
}
