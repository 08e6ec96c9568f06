/** "Customer no." -> customer_no, as the database wants names: small letters, digits and _. */
export function fieldName(label: string): string {
  const plain = label
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const name = /^\d/.test(plain) ? `field_${plain}` : plain;
  return name.slice(0, 63).replace(/_+$/, "");
}
