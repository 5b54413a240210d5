/** Files that come with the page: beside it on a server; inside it where the page is one file, which may fetch nothing. */
export async function readShipped(path: string): Promise<Uint8Array> {
  const inside = document.getElementById(path)?.textContent;
  if (inside) return Uint8Array.from(atob(inside), (letter) => letter.charCodeAt(0));
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
