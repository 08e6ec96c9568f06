import { Badge, TextInput } from "@mantine/core";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { sendJson } from "@/api/client";
import { useSession } from "@/app/session";
import { tell } from "@/app/toasts";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { AddButton, RowButton } from "../parts/buttons";
import { FormDialog } from "../parts/FormDialog";
import { Loaded } from "../parts/Loaded";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { useForm } from "../parts/useForm";

interface Rate {
  currency: string;
  rate: number;
  is_base: boolean;
  updated_at: string;
}

const ratesOptions = queryOptions({
  queryKey: ["exchange_rates"],
  queryFn: ({ signal }) => sendJson<{ data: Rate[] }>("GET", "/exchange_rates", { signal }),
});

const touches = ["exchange_rates", "deals"];

export default function ExchangeRatesSection() {
  const rates = useQuery(ratesOptions);
  const [edited, setEdited] = useState<Rate | "new">();
  const base = rates.data?.data.find((rate) => rate.is_base)?.currency ?? "";
  return (
    <>
      <SectionHead
        title="Exchange rates"
        actions={<AddButton onClick={() => setEdited("new")}>Add a currency</AddButton>}
      >
        What one unit of each currency is worth in {base || "the base currency"}. Open deals follow
        a changed rate; closed deals keep the rate of the day they were closed.
      </SectionHead>
      <Loaded query={rates}>
        {({ data }) => <RateTable rows={data} base={base} onOpen={setEdited} />}
      </Loaded>
      {edited && (
        <RateDialog
          base={base}
          rate={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

interface TableProps {
  rows: Rate[];
  base: string;
  onOpen: (rate: Rate) => void;
}

function RateTable({ rows, base, onOpen }: TableProps) {
  const { format } = useSession();
  const { act, busy } = useAct();
  const worth = new Intl.NumberFormat(format.locale, {
    minimumFractionDigits: 4,
    maximumFractionDigits: 8,
  });
  const names = new Intl.DisplayNames([format.locale], { type: "currency" });
  const columns: AdminColumn<Rate>[] = [
    {
      id: "currency",
      label: "Currency",
      render: (rate) => (
        <RowName
          name={rate.currency}
          second={names.of(rate.currency)}
          onOpen={rate.is_base ? undefined : () => onOpen(rate)}
        />
      ),
    },
    {
      id: "rate",
      label: `Worth in ${base}`,
      align: "end",
      render: (rate) =>
        rate.is_base ? (
          <Badge variant="light" tt="none" fw={500}>
            base currency
          </Badge>
        ) : (
          worth.format(rate.rate)
        ),
    },
    {
      id: "changed",
      label: "Changed",
      isFixed: true,
      render: (rate) => format.dateTime(rate.updated_at),
    },
  ];
  const remove = (rate: Rate) =>
    act(rate.currency, () => sendJson("DELETE", `/exchange_rates/${rate.currency}`), {
      done: `${rate.currency} is gone`,
      touches,
    });
  return (
    <AdminTable
      label="Exchange rates"
      rows={rows}
      columns={columns}
      rowKey={(rate) => rate.currency}
      onOpen={(rate) => !rate.is_base && onOpen(rate)}
      actions={(rate) =>
        !rate.is_base && (
          <RowButton
            label={`Delete ${rate.currency}`}
            isBusy={busy === rate.currency}
            onClick={() => void remove(rate)}
          >
            Delete
          </RowButton>
        )
      }
    />
  );
}

function check({ currency, rate }: { currency: string; rate: string }): Record<string, string> {
  if (!/^[A-Z]{3}$/.test(currency))
    return { currency: "A currency is three letters, such as EUR." };
  const isRate = /^\d{1,10}(\.\d{1,8})?$/.test(rate) && Number(rate) > 0;
  return isRate ? {} : { rate: "A rate is a number above 0, such as 1.08." };
}

function RateDialog({ base, rate, onClose }: { base: string; rate?: Rate; onClose: () => void }) {
  const client = useQueryClient();
  const form = useForm({
    initial: { currency: rate?.currency ?? "", rate: rate ? String(rate.rate) : "" },
    check,
    save: async (values) => {
      await sendJson("PUT", `/exchange_rates/${values.currency}`, {
        body: { rate: Number(values.rate) },
      });
      touches.forEach((resource) => void client.invalidateQueries({ queryKey: [resource] }));
      tell(`1 ${values.currency} is ${values.rate} ${base}`);
      onClose();
    },
  });
  const { values, errors, set } = form;
  return (
    <FormDialog
      title={rate ? `Rate of ${rate.currency}` : "Add a currency"}
      action="Save"
      form={form}
      onCancel={onClose}
    >
      {!rate && (
        <TextInput
          label="Currency"
          placeholder="EUR"
          required
          data-autofocus
          maxLength={3}
          value={values.currency}
          error={errors.currency}
          onChange={(event) => set("currency", event.currentTarget.value.toUpperCase())}
        />
      )}
      <TextInput
        label={`1 ${values.currency || "unit"} in ${base}`}
        required
        data-autofocus={rate !== undefined}
        inputMode="decimal"
        placeholder="1.08"
        value={values.rate}
        error={errors.rate}
        onChange={(event) => set("rate", event.currentTarget.value.replace(",", ".").trim())}
      />
    </FormDialog>
  );
}
