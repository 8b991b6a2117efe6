/** Hands a file to the browser to be saved. */
export function downloadFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The download has begun, but a slow disk may still read.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
