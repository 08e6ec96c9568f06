import { Checkbox, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { humanise } from "@/ui/catalog/words";

import { Loaded } from "../parts/Loaded";
import { rolesOptions } from "./queries";

interface Props {
  chosen: readonly string[];
  onChange: (names: string[]) => void;
  error?: string;
}

/** With several roles the widest permission wins. */
export function RolesInput({ chosen, onChange, error }: Props) {
  const roles = useQuery(rolesOptions);
  return (
    <Loaded query={roles}>
      {({ data }) => (
        <Checkbox.Group
          label="Roles"
          description="With several roles the widest permission wins."
          value={[...chosen]}
          onChange={onChange}
          error={error}
        >
          <Stack gap="sm" mt="sm">
            {data.map((role) => (
              <Checkbox
                key={role.id}
                value={role.name}
                label={humanise(role.name)}
                description={role.description}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Loaded>
  );
}
