/** Old, but the only way without a clipboard interface. */
interface CopyingDocument {
  execCommand: (command: "copy") => boolean;
}

/** Copies a text; `false` when the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Works where the page is not served over https and the clipboard interface is missing. */
function copyBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.className = "sr";
  field.value = text;
  document.body.append(field);
  field.select();
  try {
    const copying: CopyingDocument = document;
    return copying.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
