import { Modal, Text } from "@mantine/core";

import { type AdminColumn, AdminTable } from "../parts/AdminTable";
import { type Difference, ledgerName, type Proof } from "./types";

const columns: AdminColumn<Difference>[] = [
  { id: "row", label: "Row", render: (one) => one.row },
  { id: "column", label: "Column", render: (one) => one.column },
  { id: "stored", label: "Stored", align: "end", render: (one) => one.stored },
  { id: "recounted", label: "Recounted", align: "end", render: (one) => one.recounted },
];

export function Differences({ proof, onClose }: { proof: Proof; onClose: () => void }) {
  const { differences } = proof;
  return (
    <Modal opened onClose={onClose} title={`Differences of ${ledgerName(proof.ledger)}`} size="xl">
      <AdminTable
        label="Differences"
        rows={differences}
        columns={columns}
        rowKey={(one) => `${one.table} ${one.row} ${one.column}`}
      />
      {proof.drift > differences.length && (
        <Text size="sm" c="dimmed" mt="sm">
          The first {differences.length} are shown.
        </Text>
      )}
    </Modal>
  );
}
