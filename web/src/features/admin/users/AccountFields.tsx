import { NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import "@mantine/core/styles/SimpleGrid.css";

import { usePersonOptions } from "@/ui/fields/options";
import { Picker } from "@/ui/fields/Picker";

import type { FormState } from "../parts/useForm";
import { useTeams } from "./queries";
import type { Account } from "./types";

interface Props {
  form: FormState<Account>;
  /** Nobody is his own manager. */
  except?: string;
  isNew?: boolean;
}

export function AccountFields({ form, except, isNew = false }: Props) {
  const teams = useTeams();
  const { options } = usePersonOptions();
  const { values, set, errors } = form;
  const text = (name: keyof Account) => ({
    value: values[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  return (
    <>
      <TextInput
        label="E-mail address"
        type="email"
        autoComplete="off"
        required
        data-autofocus={isNew}
        maxLength={255}
        {...text("email")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
        <TextInput label="First name" maxLength={100} {...text("first_name")} />
        <TextInput label="Last name" maxLength={100} {...text("last_name")} />
        <TextInput label="Title" maxLength={100} {...text("title")} />
        <TextInput label="Phone" type="tel" maxLength={20} {...text("phone")} />
        <NativeSelect
          label="Team"
          data={[
            { value: "", label: "No team" },
            ...teams.map((team) => ({ value: team.id, label: team.name })),
          ]}
          {...text("team_id")}
        />
        <Picker
          label="Manager"
          isLabelShown
          isClearable
          placeholder="Nobody"
          options={options.filter((option) => option.value !== except)}
          value={values.manager_id || null}
          error={errors.manager_id}
          onPick={(option) => set("manager_id", option?.value ?? "")}
        />
      </SimpleGrid>
    </>
  );
}
