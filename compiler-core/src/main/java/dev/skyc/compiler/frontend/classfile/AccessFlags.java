package dev.skyc.compiler.frontend.classfile;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;

/** Access flags as the modifiers that a source file would have, implied ones included. */
final class AccessFlags {
    private AccessFlags() {}

    static boolean has(int access, int flag) {
        return (access & flag) != 0;
    }

    static Set<String> ofType(int access, boolean sealed) {
        Set<String> names = common(access);
        if (has(access, Opcodes.ACC_ENUM)) {
            names.remove("final");
            names.remove("abstract");
        }
        if (sealed && !has(access, Opcodes.ACC_ENUM)) {
            names.add("sealed");
        }
        return names;
    }

    static Set<String> ofField(int access) {
        Set<String> names = common(access);
        add(names, access, Opcodes.ACC_VOLATILE, "volatile");
        add(names, access, Opcodes.ACC_TRANSIENT, "transient");
        return names;
    }

    static Set<String> ofMethod(int access, boolean inInterface) {
        Set<String> names = common(access);
        add(names, access, Opcodes.ACC_SYNCHRONIZED, "synchronized");
        add(names, access, Opcodes.ACC_NATIVE, "native");
        if (inInterface && !has(access, Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) {
            names.add("default");
        }
        return names;
    }

    private static Set<String> common(int access) {
        Set<String> names = new TreeSet<>();
        add(names, access, Opcodes.ACC_PUBLIC, "public");
        add(names, access, Opcodes.ACC_PROTECTED, "protected");
        add(names, access, Opcodes.ACC_PRIVATE, "private");
        add(names, access, Opcodes.ACC_STATIC, "static");
        add(names, access, Opcodes.ACC_FINAL, "final");
        add(names, access, Opcodes.ACC_ABSTRACT, "abstract");
        return names;
    }

    private static void add(Set<String> names, int access, int flag, String name) {
        if (has(access, flag)) {
            names.add(name);
        }
    }
}
