package dev.skyc.runtime.migrations;

import dev.skyc.runtime.contract.ServiceBinding;

/** A role that functions log in with. */
record Role(Access access, String name, String password) {
    /** What its functions do with the database. */
    enum Access {
        READER,
        WRITER
    }

    static Role from(ServiceBinding binding, Access access) throws Problem {
        return new Role(access, Login.required(binding, "username"), Login.required(binding, "password"));
    }

    String quoted() {
        return Sql.identifier(name);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name;
    }
}
