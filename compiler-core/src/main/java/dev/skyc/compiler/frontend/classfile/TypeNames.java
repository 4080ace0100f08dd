package dev.skyc.compiler.frontend.classfile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Canonical names for internal ones, by what a class file says of the nested types it mentions. */
final class TypeNames {
    private final Map<String, String> canonicalNames = new HashMap<>();
    private final Map<String, Integer> nestedAccess = new HashMap<>();

    private TypeNames() {}

    static TypeNames of(ClassReader reader) {
        TypeNames names = new TypeNames();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInnerClass(
                            String name, @Nullable String outerName, @Nullable String innerName, int access) {
                        if (outerName != null && innerName != null) {
                            names.canonicalNames.put(name, outerName + "." + innerName);
                            names.nestedAccess.put(name, access);
                        }
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return names;
    }

    /** {@code java.util.Map.Entry} for {@code java/util/Map$Entry}. */
    String canonical(String internalName) {
        String name = internalName;
        String suffix = "";
        for (String nested = canonicalNames.get(name); nested != null; nested = canonicalNames.get(name)) {
            int dot = nested.lastIndexOf('.');
            suffix = nested.substring(dot) + suffix;
            name = nested.substring(0, dot);
        }
        return name.replace('/', '.') + suffix;
    }

    /** The access flags as declared: those of the class file itself do not know {@code static} and {@code private}. */
    int access(String internalName, int access) {
        return nestedAccess.getOrDefault(internalName, access);
    }
}
