package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedFunction;
import io.fabric8.kubernetes.api.model.ConfigMapProjection;
import io.fabric8.kubernetes.api.model.DownwardAPIProjection;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSource;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The directories of a function's Service Binding tree, each a projected volume, and a writable {@code /tmp}. A projected
 * volume renames keys of a Secret, joins it with a ConfigMap, and is the only way to learn the namespace that stock Knative
 * accepts.
 */
record FunctionVolumes(List<Volume> volumes, List<VolumeMount> mounts) {
    /** The value of {@code SERVICE_BINDING_ROOT}. */
    static final String ROOT = "/bindings";

    static FunctionVolumes of(PlannedFunction function) {
        List<Volume> volumes = new ArrayList<>();
        List<VolumeMount> mounts = new ArrayList<>();
        for (PlannedBinding binding : function.bindings()) {
            String name = VolumeName.of(binding.directory());
            volumes.add(projected(name, binding));
            VolumeMount mount = mount(name, ROOT + "/" + binding.directory());
            mount.setReadOnly(true);
            mounts.add(mount);
        }
        Volume tmp = new Volume();
        tmp.setName("tmp");
        tmp.setEmptyDir(new EmptyDirVolumeSource());
        volumes.add(tmp);
        mounts.add(mount("tmp", "/tmp"));
        return new FunctionVolumes(List.copyOf(volumes), List.copyOf(mounts));
    }

    private static VolumeMount mount(String volume, String path) {
        VolumeMount mount = new VolumeMount();
        mount.setName(volume);
        mount.setMountPath(path);
        return mount;
    }

    private static Volume projected(String name, PlannedBinding binding) {
        ProjectedVolumeSource projected = new ProjectedVolumeSource();
        projected.setSources(
                binding.sources().stream().map(FunctionVolumes::projection).toList());
        Volume volume = new Volume();
        volume.setName(name);
        volume.setProjected(projected);
        return volume;
    }

    private static VolumeProjection projection(PlannedBinding.Source source) {
        VolumeProjection projection = new VolumeProjection();
        if (source instanceof PlannedBinding.ConfigMapFiles files) {
            ConfigMapProjection configMap = new ConfigMapProjection();
            configMap.setName(files.configMap());
            projection.setConfigMap(configMap);
        } else if (source instanceof PlannedBinding.ConfigMapKeys files) {
            ConfigMapProjection configMap = new ConfigMapProjection();
            configMap.setName(files.configMap());
            configMap.setItems(items(files.files()));
            projection.setConfigMap(configMap);
        } else if (source instanceof PlannedBinding.SecretFiles files) {
            projection.setSecret(secret(files));
        } else if (source instanceof PlannedBinding.NamespaceFile namespace) {
            projection.setDownwardAPI(namespace(namespace.file()));
        } else {
            throw new IllegalArgumentException("unknown source of a binding: " + source);
        }
        return projection;
    }

    private static SecretProjection secret(PlannedBinding.SecretFiles files) {
        SecretProjection secret = new SecretProjection();
        secret.setName(files.secret());
        secret.setItems(items(files.files()));
        return secret;
    }

    private static List<KeyToPath> items(SortedMap<String, String> files) {
        return files.entrySet().stream()
                .map(file -> new KeyToPath(file.getKey(), null, file.getValue()))
                .toList();
    }

    private static DownwardAPIProjection namespace(String path) {
        ObjectFieldSelector field = new ObjectFieldSelector();
        field.setFieldPath("metadata.namespace");
        DownwardAPIVolumeFile file = new DownwardAPIVolumeFile();
        file.setFieldRef(field);
        file.setPath(path);
        DownwardAPIProjection projection = new DownwardAPIProjection();
        projection.setItems(List.of(file));
        return projection;
    }
}
