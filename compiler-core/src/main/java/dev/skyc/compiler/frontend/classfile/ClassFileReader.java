package dev.skyc.compiler.frontend.classfile;

import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Turns class files into facts; never looks at code. */
final class ClassFileReader {
    private static final int SHALLOW = ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES;

    private final Function<String, Optional<byte[]>> classFiles;

    /**
     * A reader.
     *
     * @param classFiles gives the bytes of the class file of an internal name
     */
    ClassFileReader(Function<String, Optional<byte[]>> classFiles) {
        this.classFiles = classFiles;
    }

    /**
     * Facts of the type of that internal name, its member types included; nothing where there is no such type.
     *
     * @throws RuntimeException where a class file is malformed, or newer than ASM
     */
    Optional<TypeFacts> read(String internalName, String file) {
        return classFiles.apply(internalName).map(content -> read(content, internalName, file));
    }

    private TypeFacts read(byte[] content, String internalName, String file) {
        ClassReader reader = new ClassReader(content);
        TypeReader type = new TypeReader(TypeNames.of(reader), SourceSpan.ofFile(file));
        reader.accept(type, SHALLOW);
        List<TypeFacts> nested = new ArrayList<>();
        for (String member : memberTypes(reader, internalName)) {
            read(member, file).ifPresent(nested::add);
        }
        return type.facts(nested);
    }

    private static List<String> memberTypes(ClassReader reader, String internalName) {
        List<String> members = new ArrayList<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInnerClass(
                            String name, @Nullable String outerName, @Nullable String innerName, int access) {
                        boolean isMember = internalName.equals(outerName) && innerName != null;
                        if (isMember && !AccessFlags.has(access, Opcodes.ACC_SYNTHETIC)) {
                            members.add(name);
                        }
                    }
                },
                SHALLOW | ClassReader.SKIP_DEBUG);
        return members;
    }
}
